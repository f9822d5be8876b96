import { Link, useNavigate } from "@tanstack/react-router";
import { LIST_KINDS } from "../../../contract/office-lists.ts";
import { useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { ProofreadingMenu } from "./proofreading-menu.tsx";
import "./proofreading.css";

const HINTS = {
  words: "要标出的写法和应有的写法。",
  allowed: "含有它的地方不再标出。",
  leaders: "姓名、职务、任职起止，按排名先后。程序不带任何名单。",
};

/** 本单位词表: the office's lists beside those that ship. */
export function ListsPage() {
  const organ = useOrganCode();
  const lists = useAnswer("officeLists", { params: { organ } });
  const mayEdit = useMay("proofreading.lists");
  return (
    <>
      <PageHead title="本单位词表" lead="随附的词表之外，本单位自己的写法、允许的写法、领导人的姓名和职务。先试用，再启用。" />
      <div className="filters">
        <ProofreadingMenu />
      </div>
      <div className="beside proofreading">
        <section aria-label="词表">
          <Loaded query={lists}>
            {(lines) =>
              lines.length === 0 ? (
                <Empty>还没有本单位的词表。没有也能校对：常见错别字、规范表述、法规名称都已随附。</Empty>
              ) : (
                <Listing
                  caption="词表"
                  lines={lines}
                  id={({ id }) => id}
                  columns={[
                    {
                      head: "名称",
                      heads: true,
                      cell: ({ id, name }) => (
                        <Link className="opens" to="/$organ/proofreading/lists/$id" params={{ organ, id: String(id) }}>
                          {name}
                        </Link>
                      ),
                    },
                    { head: "种类", className: "nowrap", cell: ({ kind }) => WORDS.listKind[kind] },
                    { head: "行数", numeric: true, cell: ({ lines }) => lines },
                    {
                      head: "启用",
                      className: "nowrap",
                      cell: ({ active }) => (active === null ? "○ 没有启用" : `● 第 ${active} 版`),
                    },
                    { head: "最近保存", className: "day", cell: ({ savedAt }) => (savedAt ? chinaTime(savedAt) : "") },
                  ]}
                />
              )
            }
          </Loaded>
        </section>
        {mayEdit && (
          <aside aria-label="新建词表">
            <NewListForm />
          </aside>
        )}
      </div>
    </>
  );
}

function NewListForm() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const form = useForm({
    name: "createList",
    initial: { kind: "words", name: "" },
    message: (body) => ({ params: { organ }, body }),
    done: ({ id }) => navigate({ to: "/$organ/proofreading/lists/$id", params: { organ, id: String(id) } }),
  });
  return (
    <>
      <h2>新建词表</h2>
      <Form form={form} label="新建词表" submit="新建并填写">
        <RadioField
          name="kind"
          label="种类"
          choices={LIST_KINDS.map((value) => ({ value, label: WORDS.listKind[value], hint: HINTS[value] }))}
        />
        <TextField name="name" label="名称" wide />
      </Form>
    </>
  );
}
