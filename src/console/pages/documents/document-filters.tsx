import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useLaw } from "../../answers.ts";
import { itemGroups } from "./statutory-items.ts";

interface Filter {
  title?: string | undefined;
  item?: string | undefined;
}

/** Narrows the published documents; what was chosen stands in the address. */
export function DocumentFilters({
  filter,
  apply,
}: {
  filter: Filter;
  apply: (filter: { title?: string; item?: string }) => void;
}) {
  const { data: law } = useLaw();
  const [title, setTitle] = useState(filter.title ?? "");
  const [item, setItem] = useState(filter.item ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    apply({ ...(title.trim() ? { title: title.trim() } : {}), ...(item ? { item } : {}) });
  };
  return (
    <search>
      <form onSubmit={send}>
        <Input
          data-search
          aria-label="标题中的字"
          placeholder="标题中的字"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <select
          className="select"
          aria-label="法定主动公开内容的栏目"
          value={item}
          onChange={(event) => setItem(event.target.value)}
        >
          <option value="">全部栏目</option>
          {law &&
            itemGroups(law).map(({ label, choices }) => (
              <optgroup key={label} label={label}>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
        <Button htmlType="submit">筛选</Button>
      </form>
    </search>
  );
}
