import { expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { inTime, repliedOn } from "./delivery.ts";
import { CHANNELS, type Channel, receiptOf } from "./receipt.ts";

const law = loadLaw();

test.each<[string, Channel, string | undefined, string | null]>([
  ["a request handed in is received that day", "in-person", undefined, "2024-03-01"],
  ["a registered letter is received when it is signed for", "signed-mail", undefined, "2024-03-01"],
  ["an ordinary letter is received when the applicant confirms", "ordinary-mail", "2024-03-04", "2024-03-04"],
  ["an ordinary letter not yet confirmed is not received", "ordinary-mail", undefined, null],
  ["a request on line is received when both sides confirm", "online", "2024-03-02", "2024-03-02"],
  ["a fax not yet confirmed is not received", "fax", undefined, null],
  ["a letter to another office counts as an ordinary one", "misdirected", "2024-03-05", "2024-03-05"],
])("%s (条例 art. 31)", (_, channel, confirmedOn, receivedOn) => {
  const receipt = receiptOf({ channel, arrivedOn: "2024-03-01", confirmedOn });
  expect(receipt.receivedOn).toBe(receivedOn);
  if (receipt.receivedOn === null) expect(receipt.confirmBy).toBe("2024-03-01");
});

test("every channel has its article and its ground in Chinese", () => {
  expect(Object.values(CHANNELS).map(({ basis }) => law.cite(basis))).toEqual([
    "《中华人民共和国政府信息公开条例》第三十一条第（一）项",
    "《中华人民共和国政府信息公开条例》第三十一条第（二）项",
    "《中华人民共和国政府信息公开条例》第三十一条第（二）项",
    "《中华人民共和国政府信息公开条例》第三十一条第（三）项",
    "《中华人民共和国政府信息公开条例》第三十一条第（三）项",
    `《${law.instrument("receipt-interpretation-2015").title}》`,
  ]);
});

test("a reply by hand is made when it is signed for, by post when it is handed over (送达解释)", () => {
  expect(repliedOn({ method: "direct", handedOverOn: "2024-03-01", signedOn: "2024-03-04" })).toBe("2024-03-04");
  expect(repliedOn({ method: "post", handedOverOn: "2024-03-01", signedOn: "2024-03-04" })).toBe("2024-03-01");
  expect(inTime({ method: "post", handedOverOn: "2024-03-01", signedOn: "2024-03-04" }, "2024-03-01")).toBe(true);
  expect(inTime({ method: "direct", signedOn: "2024-03-04" }, "2024-03-01")).toBe(false);
  expect(inTime({ method: "entrusted" }, "2024-03-01")).toBeUndefined();
});
