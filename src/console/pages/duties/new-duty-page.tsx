import { Link, useNavigate } from "@tanstack/react-router";
import { useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { DutyForm } from "./duty-form.tsx";

/** 增加一项 of the full list. */
export function NewDutyPage() {
  const organ = useOrganCode();
  const law = useLaw();
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title="增加一项公开义务"
        above={
          <Link to="/$organ/duties" params={{ organ }}>
            全清单
          </Link>
        }
      />
      <Loaded query={law}>
        {(law) => <DutyForm law={law} done={(id) => navigate({ to: "/$organ/duties/$id", params: { organ, id: String(id) } })} />}
      </Loaded>
    </>
  );
}
