import * as z from "zod";

const Topic = z.strictObject({ id: z.string(), label: z.string() });

/** The State Council's two-level list of subjects 主题分类. */
export const Subjects = z.strictObject({
  sourceQuality: z.enum(["A", "B", "C"]),
  subjects: z.array(Topic.extend({ topics: z.array(Topic) })).length(22),
});

export type Subject = z.infer<typeof Subjects>["subjects"][number];
