import { afterEach, describe, expect, test, vi } from "vitest";
import { addressOf, call, fileAddress } from "./api.ts";

describe("the address of an operation", () => {
  test("parameters are filled in, and cannot break out of their place", () => {
    expect(addressOf("request", { params: { organ: "jia-town", number: "2023-0007" } })).toBe(
      "/api/v1/organs/jia-town/requests/2023-0007",
    );
    expect(addressOf("request", { params: { organ: "jia-town", number: "../../session" } })).toBe(
      "/api/v1/organs/jia-town/requests/..%2F..%2Fsession",
    );
  });

  test("what is not asked for does not stand in the query", () => {
    expect(addressOf("documents", { params: { organ: "jia-town" }, query: { title: "养老", item: undefined, page: 2 } })).toBe(
      "/api/v1/organs/jia-town/documents?title=%E5%85%BB%E8%80%81&page=2",
    );
    expect(addressOf("documents", { params: { organ: "jia-town" }, query: { title: "" } })).toBe(
      "/api/v1/organs/jia-town/documents",
    );
  });

  test("files have addresses of their own", () => {
    expect(fileAddress("jia-town", "reports", 2023, "files", "docx")).toBe("/api/v1/organs/jia-town/reports/2023/files/docx");
  });
});

describe("an answer of the API", () => {
  const answer = (status: number, body: string) =>
    vi.stubGlobal("fetch", () =>
      Promise.resolve(new Response(body, { status, headers: { "content-type": "application/problem+json" } })),
    );
  afterEach(() => vi.unstubAllGlobals());
  const ask = () => call("session", {});

  test("a problem document becomes a problem with its words and its fields", async () => {
    const problem = {
      type: "about:blank#invalid",
      title: "invalid",
      status: 422,
      code: "invalid",
      detail: "有几处需要修改",
      fields: { title: "请填写标题" },
    };
    answer(422, JSON.stringify(problem));
    await expect(ask()).rejects.toMatchObject({
      name: "ApiProblem",
      status: 422,
      message: "有几处需要修改",
      fields: { title: "请填写标题" },
    });
  });

  test("an error page of something in between still becomes a sentence", async () => {
    answer(502, "<html>Bad Gateway</html>");
    await expect(ask()).rejects.toMatchObject({ status: 502, code: "unreadable", message: expect.stringContaining("刷新页面") });
  });

  test("a lost connection says that nothing was lost", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(ask()).rejects.toMatchObject({
      status: 0,
      code: "unreachable",
      message: expect.stringContaining("填写的内容都还在"),
    });
  });

  test("a message is sent as JSON, a question without a body has none", async () => {
    const sent: (RequestInit | undefined)[] = [];
    vi.stubGlobal("fetch", (_: string, init?: RequestInit) => {
      sent.push(init);
      return Promise.resolve(new Response("{}"));
    });
    await ask();
    await call("voidStatistic", { params: { organ: "jia-town", id: 3 } });
    await call("endDispute", { params: { organ: "jia-town", id: 3 }, body: { result: "upheld", endedOn: "2023-09-22" } });
    expect(sent.map((init) => [init?.method, init?.credentials, init?.body])).toEqual([
      ["GET", "same-origin", undefined],
      ["POST", "same-origin", undefined],
      ["POST", "same-origin", '{"result":"upheld","endedOn":"2023-09-22"}'],
    ]);
    expect(sent[2]?.headers).toEqual({ "content-type": "application/json" });
  });
});
