import { type ReactNode, useEffect } from "react";
import { useOrgan } from "../session.ts";

interface Props {
  title: string;
  /** What stands before the title: where the page belongs. */
  above?: ReactNode;
  /** One or two sentences below it. */
  lead?: ReactNode;
  /** Links and buttons beside it. */
  acts?: ReactNode;
}

/** The heading of a page; it also names the window. */
export function PageHead({ title, above, lead, acts }: Props) {
  const { shortName } = useOrgan();
  useEffect(() => {
    document.title = `${title} · ${shortName}`;
  }, [title, shortName]);
  return (
    <div className="page-head">
      <div>
        {above && <p className="above">{above}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {acts && <div className="page-acts">{acts}</div>}
    </div>
  );
}
