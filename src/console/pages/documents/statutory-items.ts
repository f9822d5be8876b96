import { chineseNumber } from "../../../law/basis.ts";
import type { Law } from "../../../law/law.ts";
import type { ChoiceGroup } from "../../form/choice-fields.tsx";

/** The headings of 法定主动公开内容, by article and by level of the organ. Basis: 条例 art. 20, 21. */
export function itemGroups({ data: { proactiveDisclosure } }: Law): ChoiceGroup[] {
  const { items, byLevel } = proactiveDisclosure;
  const choices = (list: typeof items.list) => list.map(({ id, text }) => ({ value: id, label: text }));
  return [
    {
      label: "第二十条",
      choices: items.list.map(({ id, text }, index) => ({ value: id, label: `（${chineseNumber(index + 1)}）${text}` })),
    },
    { label: "第二十一条：乡（镇）人民政府", choices: choices(byLevel.township) },
    { label: "第二十一条：设区的市、县级人民政府及其部门", choices: choices(byLevel["city-or-county"]) },
  ];
}

/** The text of an item, shortened where a list has no room. */
export function itemLabel(law: Law | undefined, id: string): string {
  const groups = law ? itemGroups(law) : [];
  return groups.flatMap(({ choices }) => choices).find(({ value }) => value === id)?.label ?? id;
}

/** The subjects 主题分类: the first level as groups, the second as choices. */
export function subjectGroups(law: Law): ChoiceGroup[] {
  return law.subjects.map(({ label, topics }) => ({
    label,
    choices: (topics.length > 0 ? topics.map((topic) => `${label}/${topic.label}`) : [label]).map((value) => ({
      value,
      label: value,
    })),
  }));
}

/** The choice for a subject that a text proposed by its topic alone. */
export function subjectChoice(law: Law, topic: string | undefined): string | undefined {
  if (topic === undefined) return undefined;
  const values = subjectGroups(law).flatMap(({ choices }) => choices.map(({ value }) => value));
  return values.find((value) => value === topic || value.endsWith(`/${topic}`));
}
