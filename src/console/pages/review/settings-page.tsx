import { Button } from "antd";
import type { Answer } from "../../../contract/endpoints.ts";
import { useAct, useAnswer } from "../../answers.ts";
import { SelectField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { DocumentsMenu } from "../documents/documents-menu.tsx";

const CLASSES: Record<string, string> = { rule: "规章", "normative-document": "行政规范性文件", other: "其他文件" };
const PERMISSIONS = {
  "document.check": "科室负责人",
  "document.clear": "保密审查人员",
  "document.review": "分管负责人",
  "document.release": "签发人",
} as const;
type Chains = Answer<"chains">;

/** 审签设置: the chain of each class of documents, and who acts for whom. */
export function ReviewSettingsPage() {
  const organ = useOrganCode();
  const chains = useAnswer("chains", { params: { organ } });
  return (
    <>
      <PageHead
        title="审签设置"
        lead="每一类文件走哪条审签链。起草人和各环节的人互不相同，由数据库保证；正在审签的文件仍走送审时的链。"
      />
      <div className="filters">
        <DocumentsMenu />
      </div>
      <Loaded query={chains}>
        {({ chains, presets }) => (
          <>
            {chains.map((chain) => (
              <ChainOfClass key={chain.class} chain={chain} presets={presets} />
            ))}
          </>
        )}
      </Loaded>
      <ActingFor />
    </>
  );
}

function ChainOfClass({ chain, presets }: { chain: Chains["chains"][number]; presets: Chains["presets"] }) {
  const organ = useOrganCode();
  const save = useAct("saveChain");
  const mayset = useMay("review.set");
  const label = CLASSES[chain.class] ?? chain.class;
  const taken = presets.find(({ stages }) => JSON.stringify(stages) === JSON.stringify(chain.stages));
  return (
    <section aria-label={label}>
      <h2 className="part">{label}</h2>
      <ol>
        {chain.stages.map(({ name, permission, duty, secrecy }) => (
          <li key={name}>
            <b>{name}</b>（{PERMISSIONS[permission]}
            {secrecy && "，负责保密审查"}）：{duty}
          </li>
        ))}
      </ol>
      {mayset && (
        <p className="sign-acts">
          {presets.map(({ id, name, stages }) => (
            <Button
              key={id}
              disabled={taken?.id === id}
              aria-label={`${label}采用：${name}`}
              onClick={() => save.mutate({ params: { organ, class: chain.class as "other" }, body: { stages } })}
            >
              {name}
            </Button>
          ))}
        </p>
      )}
    </section>
  );
}

function ActingFor() {
  const organ = useOrganCode();
  const { today } = useSession();
  const acting = useAnswer("acting", { params: { organ } });
  const end = useAct("endActing");
  const form = useForm({
    name: "grantActing",
    initial: { accountId: "", actingFor: "", fromOn: today, toOn: "", reason: "" },
    message: (values) => ({ params: { organ }, body: values }),
    done: () => form.set({ accountId: "", actingFor: "", toOn: "", reason: "" }),
  });
  return (
    <Loaded query={acting}>
      {({ people, records }) => {
        const choices = [
          {
            label: "本机关",
            choices: people.map(({ id, name, dutyTitle }) => ({ value: String(id), label: `${name}（${dutyTitle}）` })),
          },
        ];
        return (
          <>
            <h2 className="part">代办</h2>
            {records.length === 0 ? (
              <Empty>没有代办记录。</Empty>
            ) : (
              <Listing
                caption="代办记录"
                lines={records}
                id={({ id }) => id}
                columns={[
                  { head: "代办人", heads: true, cell: ({ deputy }) => deputy },
                  { head: "代谁", cell: ({ principal }) => principal },
                  { head: "日期", className: "nowrap", cell: ({ fromOn, toOn }) => `${fromOn} 至 ${toOn}` },
                  { head: "原因", cell: ({ reason }) => reason },
                  {
                    head: "结束",
                    cell: ({ id, deputy, endedAt }) =>
                      endedAt ? (
                        "已结束"
                      ) : (
                        <Button
                          size="small"
                          aria-label={`结束${deputy}的代办`}
                          onClick={() => end.mutate({ params: { organ, id } })}
                        >
                          结束
                        </Button>
                      ),
                  },
                ]}
              />
            )}
            <Form
              form={form}
              label="登记代办"
              submit="登记代办"
              primary={false}
              note="由被代的人或者管理员登记；签批记录会写明“代”。"
            >
              <SelectField name="actingFor" label="被代的人" groups={choices} />
              <SelectField name="accountId" label="代办人" groups={choices} />
              <DateField name="fromOn" label="开始日期" />
              <DateField name="toOn" label="结束日期" />
              <TextField name="reason" label="原因" wide />
            </Form>
          </>
        );
      }}
    </Loaded>
  );
}
