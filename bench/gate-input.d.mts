export interface PlantedFile {
  name: string;
  bytes: Uint8Array;
  planted: string[];
}
export function plantedFiles(
  count: number,
  writePdf: (lines: readonly string[]) => Promise<Uint8Array>,
  seed?: number,
): Promise<PlantedFile[]>;
export function score(results: { file: PlantedFile; found: string[] }[]): {
  recall: number;
  precision: number;
  planted: number;
  told: number;
  missed: string[];
  wrong: string[];
};
