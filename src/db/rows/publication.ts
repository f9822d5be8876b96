export interface PublicationTables {
  publication_entry: PublicationRow;
  publication_node: { organ_id: number; level: number; position: number; hash: Buffer };
  publication_head: { organ_id: number; size: number; root: Buffer; signed_at: Date; signature: Buffer };
}

export interface PublicationRow {
  organ_id: number;
  sequence: number;
  kind: "published" | "amended" | "withdrawn";
  index_number: string;
  edition: number;
  digest: string;
  at: Date;
}
