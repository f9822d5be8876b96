import { Button, Input } from "antd";
import { useState } from "react";
import { RELATION_KINDS, RELATIONS, type Relation, type RelationKind } from "../../../domain/disclosure/relation.ts";
import { useAnswer } from "../../answers.ts";
import { Field } from "../../form/field.tsx";
import { useField } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";

/** A relation as the form holds it, with the title for those who read it. */
export type TypedRelation = Relation & { title?: string };

export const typedRelations = (text: string | undefined): TypedRelation[] => (text ? (JSON.parse(text) as TypedRelation[]) : []);

/** 与其他文件的关系: which published documents this one replaces, repeals, amends or interprets. */
export function RelationsField() {
  const organ = useOrganCode();
  const { id, value, change, wrong } = useField("relations");
  const [kind, setKind] = useState<RelationKind>("replaces");
  const [typed, setTyped] = useState("");
  const relations = typedRelations(value);
  const keep = (next: TypedRelation[]) => change(next.length === 0 ? "" : JSON.stringify(next));
  const words = typed.trim();
  const { data } = useAnswer("documents", { params: { organ }, query: { title: words } }, words.length >= 2);
  const offered =
    words.length < 2 ? [] : (data?.lines ?? []).filter((line) => !relations.some((one) => one.indexNumber === line.indexNumber));
  return (
    <Field
      id={id}
      label="与其他文件的关系"
      optional
      wrong={wrong}
      hint="此件代替、废止、修改了哪份已公开的文件，或者是哪份文件的解读。公开以后，两份文件互相链接，那一份的效力随之改变。"
    >
      {relations.length > 0 && (
        <ul className="relations">
          {relations.map((relation) => (
            <li key={`${relation.kind} ${relation.indexNumber}`}>
              {RELATIONS[relation.kind].says}：{relation.title ?? relation.indexNumber}{" "}
              <Button
                type="link"
                aria-label={`移除与 ${relation.title ?? relation.indexNumber} 的关系`}
                onClick={() => keep(relations.filter((one) => one !== relation))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="relation-adder">
        <select
          className="select"
          aria-label="关系"
          value={kind}
          onChange={(event) => setKind(event.target.value as RelationKind)}
        >
          {RELATION_KINDS.map((one) => (
            <option key={one} value={one}>
              {RELATIONS[one].says}
            </option>
          ))}
        </select>
        <Input
          id={id}
          value={typed}
          placeholder="输入那份文件的标题或者文号"
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
      </div>
      {words.length >= 2 && data && offered.length === 0 && <p className="soft">没有找到已公开的文件，换个词试试。</p>}
      {offered.length > 0 && (
        <ul className="relations" aria-label="找到的文件">
          {offered.slice(0, 6).map((line) => (
            <li key={line.indexNumber}>
              <Button
                onClick={() => {
                  keep([...relations, { kind, indexNumber: line.indexNumber, title: line.title }]);
                  setTyped("");
                }}
              >
                {RELATIONS[kind].says}这一份
              </Button>{" "}
              {line.title} {line.documentNumber} <small>{line.indexNumber}</small>
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
