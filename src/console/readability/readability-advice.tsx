import { useDeferredValue, useMemo } from "react";
import { readability } from "../../engines/readability/readability.ts";
import { useField } from "../form/use-form.ts";
import { usePlainWords } from "./use-plain-words.ts";
import "./readability.css";

const MOST_SHOWN = 20;

/** How readable the text of a field of the form around it is 可读性, while it is written. */
export function LiveReadability({ body }: { body: string }) {
  return <ReadabilityAdvice text={useField(body).value} />;
}

/** How readable a text is 可读性, with the sentences to mend: advice, which stops nothing. */
export function ReadabilityAdvice({ text }: { text: string }) {
  const { data: words } = usePlainWords();
  const read = useDeferredValue(text);
  const result = useMemo(() => (words ? readability(read, words) : null), [read, words]);
  if (!result || result.score === null) return null;
  const { score, sentences, hard } = result;
  return (
    <details className="readability">
      <summary>
        可读性 {score} 分，{hard.length === 0 ? "没有难读的句子" : `${hard.length} 句可以改得好读些`}
      </summary>
      <p>
        <small>
          {sentences} 句中没有毛病的句子占全文字数的 {score}%。只是建议，不影响送审和审签；引用法律原文的不用改。
        </small>
      </p>
      {hard.length > 0 && (
        <ol>
          {hard.slice(0, MOST_SHOWN).map(({ offset, quote, reasons }) => (
            <li key={offset}>
              <p>{quote}</p>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {hard.length > MOST_SHOWN && <p>还有 {hard.length - MOST_SHOWN} 句，改了前面的再列出来。</p>}
    </details>
  );
}
