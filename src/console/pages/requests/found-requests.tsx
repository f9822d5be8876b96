import { useState } from "react";
import { useAnswer } from "../../answers.ts";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useOrganCode } from "../../session.ts";
import { useRequestColumns } from "./request-columns.tsx";

/** The requests of an applicant; whom was looked for stands in no address and no log. */
export function FoundRequests({ applicant, leave }: { applicant: string; leave: () => void }) {
  const organ = useOrganCode();
  const [page, turn] = useState(1);
  const found = useAnswer("findRequests", { params: { organ }, body: { applicant, page } });
  const columns = useRequestColumns(organ, "all");
  return (
    <section aria-labelledby="found">
      <h2 id="found">查找申请人</h2>
      <p>
        <button type="button" className="link" onClick={leave}>
          不找了，回到列表
        </button>
      </p>
      <Loaded query={found}>
        {({ total, lines }) =>
          total === 0 ? (
            <p className="note" role="status">
              没有这个申请人的申请。姓名、证件号码、电话都要写全，空格和连字符不限。
            </p>
          ) : (
            <>
              <p role="status">找到 {total} 件。</p>
              <Listing caption="找到的申请" columns={columns} lines={lines} id={({ number }) => number} />
              <Pager
                total={total}
                page={page}
                unit="件"
                to={(other, label) => (
                  <button type="button" className="link" onClick={() => turn(other)}>
                    {label}
                  </button>
                )}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
