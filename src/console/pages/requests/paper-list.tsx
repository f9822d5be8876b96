import type { RequestDetail } from "../../../contract/requests.ts";
import { fileAddress } from "../../api.ts";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { PaperForm } from "./paper-form.tsx";

/** 附件: the papers that came with the request, and where more are added. */
export function PaperList({ detail: { number, papers, outcome } }: { detail: RequestDetail }) {
  const organ = useOrganCode();
  const mayRead = useMay("applicant.read");
  const mayAdd = useMay("request.register") && outcome === null;
  if (papers.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="papers">
      <h3 id="papers">附件</h3>
      <ul className="taken">
        {papers.map((paper) => (
          <li key={paper.number}>
            {mayRead ? (
              <a href={fileAddress(organ, "requests", number, "papers", paper.number)} download>
                {paper.name}
              </a>
            ) : (
              WORDS.paperKind[paper.kind]
            )}
            <small>
              {WORDS.paperKind[paper.kind]}，{Math.ceil(paper.size / 1024)} KB，{paper.addedOn}{" "}
              {paper.byStaff ? "工作人员" : "申请人"}添加
            </small>
          </li>
        ))}
      </ul>
      {mayAdd && <PaperForm number={number} />}
    </section>
  );
}
