import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Gazetteer, inOneLine, shortPlaceName } from "./gazetteer.ts";
import { placeMentions } from "./place-mentions.ts";

const table = (name: string) => readFileSync(new URL(`../../lexicon/${name}.tsv`, import.meta.url), "utf8");
const gazetteer = new Gazetteer({ places: table("places"), generic: table("generic-places"), former: table("former-places") });
const only = <Value>(values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0]!;
};

describe("gazetteer 地名录", () => {
  test("the shipped tables have no mistakes", () => expect(gazetteer.problems).toEqual([]));

  test("every former name leads to a place that exists", () => {
    expect(gazetteer.former.filter(({ successor }) => !gazetteer.withCode(successor))).toEqual([]);
  });

  test("a township is found by its name with everything above it", () => {
    expect(gazetteer.fullName(only(gazetteer.named("池淮镇")))).toBe("浙江省衢州市开化县池淮镇");
  });

  test("the level 市辖区 between a municipality and its district is not a name", () => {
    expect(gazetteer.fullName(only(gazetteer.named("喇叭沟门满族乡")))).toBe("北京市怀柔区喇叭沟门满族乡");
  });

  test("two districts share the name 通州区", () =>
    expect(gazetteer.named("通州区").map(({ code }) => code)).toEqual(["110112", "320612"]));

  test("a city without counties has its towns directly below", () => {
    expect(gazetteer.fullName(only(gazetteer.named("长安镇").filter(({ code }) => code.startsWith("4419"))))).toBe(
      "广东省东莞市长安镇",
    );
  });

  test.each([
    ["北京市怀柔区喇叭沟门满族乡文化服务中心", ["110116213"]],
    ["北京通州区教育局", ["110112"]],
    ["开化县池淮镇便民服务中心", ["330824117"]],
    ["广东省教育厅", ["44"]],
    ["通州区教育局", ["110112", "320612"]],
    ["国家税务总局", []],
    ["和平小学", []],
  ])("%s lies in %j", (organ, codes) => expect(gazetteer.locate(organ).map(({ code }) => code)).toEqual(codes));

  test.each([
    ["喇叭沟门满族乡", "喇叭沟门"],
    ["内蒙古自治区", "内蒙古"],
    ["双江拉祜族佤族布朗族傣族自治县", "双江"],
    ["东明县", "东明"],
    ["城区", "城区"],
  ])("%s is %s in short", (name, short) => expect(shortPlaceName(name)).toBe(short));

  test("a town and its province stand in one line, two districts of a city do not", () => {
    const [town] = gazetteer.named("池淮镇");
    const [first, second] = gazetteer.named("通州区");
    expect(inOneLine(town!, gazetteer.withCode("33")!)).toBe(true);
    expect(inOneLine(first!, second!)).toBe(false);
  });

  test("a wrong code is named with file, line and column", () => {
    const broken = new Gazetteer({ places: "code\tname\n1x\t某省\n" });
    expect(broken.problems).toEqual([{ file: "places.tsv", line: 2, column: "code", message: "“1x”不是 2、4、6 或 9 位数字" }]);
  });
});

describe("placeMentions 文中的地名", () => {
  const names = (text: string) =>
    placeMentions(text, gazetteer)
      .filter(({ bounded }) => bounded)
      .map(({ quote }) => quote);

  test("finds a chain of names and narrows each by the one before", () => {
    const mentions = placeMentions("到北京市通州区调研", gazetteer);
    expect(mentions.map(({ quote, places }) => [quote, places.map(({ code }) => code)])).toEqual([
      ["北京市", ["11"]],
      ["通州区", ["110112"]],
    ]);
  });

  test("a name cut out of a longer word is not bounded", () => expect(names("推进区域城镇化，前三级以上街区")).toEqual([]));
  test("a market is no city", () => expect(names("北京市场监督管理")).toEqual([]));
});
