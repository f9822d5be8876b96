import { Button, Drawer } from "antd";
import { useState } from "react";
import { LettersQuery, type MatrixView } from "../../../contract/county.ts";
import { fileAddress } from "../../api.ts";
import { asApiProblem } from "../../api-problem.ts";
import { typedDate } from "../../dates.ts";
import { useOrganCode } from "../../session.ts";
import { fetchFile } from "./send-file.ts";

/** Makes the return letters 退回函: until when and where to, then all of them in one zip. */
export function LettersForm({ view, close }: { view: MatrixView; close: () => void }) {
  const organ = useOrganCode();
  const [level, setLevel] = useState<"error" | "warning">("error");
  const [until, setUntil] = useState("");
  const [place, setPlace] = useState(view.place);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const query = LettersQuery.safeParse({ year: view.year, until: typedDate(until), place, level });
    if (!query.success)
      return setWrong(Object.fromEntries(query.error.issues.map(({ path, message }) => [String(path[0]), message])));
    setWrong({});
    setBusy(true);
    const { year, ...asked } = query.data;
    await fetchFile(`${fileAddress(organ, "county", year, "letters")}?${new URLSearchParams(asked)}`).then(
      close,
      (error: unknown) => setWrong({ form: asApiProblem(error).message }),
    );
    setBusy(false);
  };
  const said = (field: string) =>
    wrong[field] && (
      <p className="wrong" role="alert">
        {wrong[field]}
      </p>
    );
  return (
    <Drawer open onClose={close} title="生成退回函" size={460} aria-label="生成退回函">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        {said("form")}
        <fieldset className="field">
          <legend>退回哪些</legend>
          <div className="choices choices-column">
            {(["error", "warning"] as const).map((one) => (
              <label key={one} className="choice">
                <input type="radio" name="level" checked={level === one} onChange={() => setLevel(one)} />
                <span>
                  {one === "error" ? "有错误的，和读不了的" : "有错误或者疑似问题的，和读不了的"}（{view.letters[one]} 份）
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="letters-until">改正期限</label>
          <input
            id="letters-until"
            className="select"
            value={until}
            placeholder="例如 2024-02-20"
            onChange={(event) => {
              setUntil(event.target.value);
              setWrong({});
            }}
          />
          {said("until")}
        </div>
        <div className="field">
          <label htmlFor="letters-place">改正后报到哪里</label>
          <textarea id="letters-place" rows={3} value={place} onChange={(event) => setPlace(event.target.value)} />
          {said("place")}
        </div>
        <div className="form-end">
          <Button type="primary" htmlType="submit" aria-busy={busy} disabled={view.letters[level] === 0}>
            {busy ? "正在写……" : `生成 ${view.letters[level]} 份退回函`}
          </Button>
          <small>每个机关一份 Word，装在一个压缩包里；忽略了的问题不写进去。</small>
        </div>
      </form>
    </Drawer>
  );
}
