import { describe, expect, test } from "vitest";
import { Gazetteer } from "../gazetteer.ts";
import { allowedNames, ownLine, placeSegments, withoutNationality } from "./organ-line.ts";

const gazetteer = new Gazetteer({
  places: "code\tname\n97\t云江省\n9701\t临澜市\n970101\t青穗区\n970101001\t柳溆乡\n970102\t沅澧县\n970102001\t柳溆乡\n",
});

describe("an organ's own line 隶属关系", () => {
  test.each([
    ["云江省临澜市青穗区柳溆乡人民政府", ["云江省", "临澜市", "青穗区", "柳溆乡"]],
    ["甲州市乙乡市丙镇人民政府", ["甲州市", "乙乡市", "丙镇"]],
    ["云江省临澜市市中区水务局", ["云江省", "临澜市", "市中区"]],
    ["某某集团有限公司", []],
  ])("the places named in %s", (name, places) => expect(placeSegments(name)).toEqual(places));

  test("places above are taken from the gazetteer when the name leaves them out", () => {
    const line = ownLine({ name: "青穗区柳溆乡人民政府" }, gazetteer);
    expect(line.segments).toEqual(["云江省", "临澜市", "青穗区", "柳溆乡"]);
    expect(line.rank).toBe("township");
  });

  test("a township that the gazetteer does not know still ends the line", () => {
    const line = ownLine({ name: "云江省临澜市青穗区梧塘镇人民政府" }, gazetteer);
    expect(line.segments).toEqual(["云江省", "临澜市", "青穗区", "梧塘镇"]);
    expect(line.rank).toBe("township");
  });

  test("of two townships with one name, the parents decide", () => {
    expect(ownLine({ name: "柳溆乡人民政府" }, gazetteer).places).toHaveLength(2);
    expect(ownLine({ name: "柳溆乡人民政府", parents: ["临澜市沅澧县"] }, gazetteer).places.map(({ code }) => code)).toEqual([
      "970102001",
    ]);
  });

  test("a development area has no rank of its own", () => {
    expect(ownLine({ name: "临澜综合实验区公安局" }).rank).toBeUndefined();
  });

  test("an organ may call itself by fewer places and without 人民政府", () => {
    const names = allowedNames(ownLine({ name: "云江省临澜市青穗区柳溆乡人民政府", shortNames: ["柳溆"] }));
    expect(names).toEqual(expect.arrayContaining(["柳溆乡人民政府", "青穗区柳溆乡人民政府", "柳溆乡", "柳溆"]));
    expect(names).not.toContain("人民政府");
  });

  test("柳溆回族乡 without the nationality is 柳溆乡", () => {
    expect(withoutNationality("柳溆回族乡")).toBe("柳溆乡");
    expect(withoutNationality("柳溆乡")).toBeUndefined();
  });
});
