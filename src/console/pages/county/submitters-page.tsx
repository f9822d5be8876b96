import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct, useAnswer } from "../../answers.ts";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { type FormState, useForm } from "../../form/use-form.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";

/** 报送机关名单: who has to hand in a report here. */
export function SubmittersPage() {
  const organ = useOrganCode();
  const submitters = useAnswer("submitters", { params: { organ } });
  const mayCollect = useMay("county.collect");
  return (
    <>
      <PageHead
        title="报送机关名单"
        above={
          <Link to="/$organ/county" params={{ organ }}>
            年报汇总
          </Link>
        }
        lead="向本机关报送年度报告的机关。收到的文件按这里的名称对号，没报的也按这里数。"
      />
      <div className="beside">
        <Loaded query={submitters}>
          {(list) =>
            list.length === 0 ? (
              <Empty>名单还是空的。在旁边粘贴机关全称，一行一个。</Empty>
            ) : (
              <Listing
                caption="报送机关"
                lines={list}
                id={({ code }) => code}
                columns={[
                  { head: "全称", heads: true, cell: ({ name }) => name },
                  { head: "简称", cell: ({ shortName }) => shortName },
                  ...(mayCollect ? [{ head: "名单", cell: (line: (typeof list)[number]) => <Remove {...line} /> }] : []),
                ]}
              />
            )
          }
        </Loaded>
        {mayCollect && (
          <aside aria-label="增加机关">
            <AddForm />
          </aside>
        )}
      </div>
    </>
  );
}

function AddForm() {
  const organ = useOrganCode();
  const [added, setAdded] = useState("");
  const form: FormState = useForm({
    name: "listSubmitters",
    initial: { names: "" },
    message: (values) => ({ params: { organ }, body: values }),
    done: ({ added }) => {
      setAdded(`增加了 ${added} 个机关。`);
      form.set({ names: "" });
    },
  });
  return (
    <>
      <h2>增加机关</h2>
      <p role="status">{added}</p>
      <Form form={form} label="增加机关" submit="加入名单" note="已在名单上的不会重复。">
        <AreaField name="names" label="机关全称" hint="一行一个，可以从表格里整列粘贴。" rows={8} />
      </Form>
    </>
  );
}

function Remove({ code, name }: { code: string; name: string }) {
  const organ = useOrganCode();
  const act = useAct("removeSubmitter");
  return (
    <>
      <button
        type="button"
        className="link nowrap"
        aria-label={`移出 ${name}`}
        onClick={() => act.mutate({ params: { organ, code } })}
      >
        移出
      </button>
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
    </>
  );
}
