import { Button } from "antd";
import { useState } from "react";
import type { Review } from "../../../contract/review.ts";
import { drawFigure } from "../../../engines/channels/figure.ts";
import { figureSvg } from "../../../engines/channels/figure-svg.ts";

const USUAL_COLOR = "#a8201a";

/** 图解和问答 as they will stand beside the text; the drawing can be taken along as a picture for other channels. */
export function FigureView({ content, indexNumber, publishedOn }: Pick<Review, "content" | "indexNumber" | "publishedOn">) {
  const [problem, tell] = useState("");
  const { points, questions, title, issuingOrgan } = content;
  const source = publishedOn ? `${publishedOn} 公开　索引号 ${indexNumber}` : `索引号 ${indexNumber}`;
  const figure = points.length > 0 ? drawFigure({ title, organ: issuingOrgan, source, points }, USUAL_COLOR) : undefined;
  const address = figure && `data:image/svg+xml,${encodeURIComponent(figureSvg(figure))}`;
  return (
    <>
      {figure && address && (
        <section aria-labelledby="figure-head">
          <h2 id="figure-head">一图读懂</h2>
          <img className="figure-preview" src={address} alt={figure.alternative} />
          <p className="no-print">
            <Button
              onClick={() =>
                asPng(address, figure.width, figure.height).then(
                  (picture) => save(picture, `一图读懂 ${title}.png`),
                  () => tell("这个浏览器画不出图片，请换一个新一点的浏览器，或者公开以后下载 PDF。"),
                )
              }
            >
              下载 PNG 图片
            </Button>{" "}
            <Button onClick={() => save(address, `一图读懂 ${title}.svg`)}>下载 SVG</Button>
          </p>
          {problem && (
            <p className="wrong" role="alert">
              {problem}
            </p>
          )}
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions-head">
          <h2 id="questions-head">问答</h2>
          <dl className="question-list">
            {questions.map(({ head, text }) => (
              <div key={head}>
                <dt>
                  <b>{head}</b>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Draws an SVG at twice its size, so that it stays sharp on a phone. @returns its address. */
async function asPng(address: string, width: number, height: number): Promise<string> {
  const picture = new Image(width, height);
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
