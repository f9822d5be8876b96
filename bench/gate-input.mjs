import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import exceljs from "exceljs";
import { seededRandom } from "./random.mjs";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
const GIVEN = "明华建国秀英志强丽娟桂芳海燕玉兰文博";

/**
 * Files with planted personal data 埋有个人信息的文件: text, html, docx (numbers cut over runs), xlsx and pdf; beside each piece of personal
 * data stand look-alikes that are none: masked numbers, codes, accounts of the treasury, telephones and addresses of offices.
 */
export async function plantedFiles(count, writePdf, seed = 11) {
  const random = seededRandom(seed);
  const files = [];
  for (let index = 0; index < count; index++) {
    const kind = index % 12 === 11 ? "pdf" : KINDS[index % KINDS.length];
    const planted = [];
    const plant = (item) => {
      planted.push(item.value);
      return item.text;
    };
    const lines = Array.from({ length: 3 }, () => sentence(random, plant));
    const rows = [
      ["序号", "姓名", "身份证号", "联系电话", "银行卡号", "家庭住址"],
      ...Array.from({ length: 4 }, (_, row) => {
        const [id, mobile, card, address] = [identity(random), mobileNumber(random), bankCard(random), homeAddress(random)];
        planted.push(id, mobile, card, address);
        return [String(row + 1), person(random), id, mobile, card, address];
      }),
    ];
    const bytes = kind === "pdf" ? await writePdf(lines) : await WRITERS[kind](lines, rows, random);
    files.push({
      name: `${index + 1}.${kind.replace("-table", "")}`,
      bytes,
      planted: TABLED.has(kind) ? planted : planted.slice(0, -16),
    });
  }
  return files;
}

const KINDS = ["txt", "html", "docx", "docx-table", "xlsx"];
/** The formats whose files hold the table beside the lines. */
const TABLED = new Set(["html", "docx-table", "xlsx"]);
const WRITERS = {
  txt: async (lines) => new TextEncoder().encode(lines.join("\n")),
  html: async (lines, rows) =>
    new TextEncoder().encode(
      `<!doctype html><html><body>${lines.map((line) => `<p>${line}</p>`).join("")}<table>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
        .join("")}</table></body></html>`,
    ),
  docx: async (lines, _rows, random) => packed(lines.map((line) => new Paragraph({ children: cut(line, random) }))),
  "docx-table": async (lines, rows, random) =>
    packed([
      ...lines.map((line) => new Paragraph({ alignment: AlignmentType.LEFT, children: cut(line, random) })),
      new Table({
        rows: rows.map(
          (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      }),
    ]),
  xlsx: async (lines, rows) => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("名单");
    for (const line of lines) sheet.addRow([line]);
    for (const row of rows) sheet.addRow(row);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
};

async function packed(children) {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A word processor cuts a line into runs wherever it was touched. */
function cut(line, random) {
  const runs = [];
  for (let at = 0; at < line.length; ) {
    const length = 3 + random.below(9);
    runs.push(new TextRun(line.slice(at, at + length)));
    at += length;
  }
  return runs;
}

/** One line: somebody's data among look-alikes. */
function sentence(random, plant) {
  const [id, mobile, card, address] = [identity(random), mobileNumber(random), bankCard(random), homeAddress(random)];
  const said = random.pick([
    () => `经核查，${person(random)}（身份证号：${plant({ text: spaced(id, random), value: id })}）符合条件。`,
    () => `申请人${person(random)}，手机${plant({ text: mobile, value: mobile })}，已提交材料。`,
    () => `补贴打入${person(random)}的银行卡，卡号${plant({ text: grouped(card, random), value: card })}。`,
    () => `${person(random)}，男，家住${plant({ text: address, value: address })}。`,
    () =>
      `本人身份证${plant({ text: fullWidth(id, random), value: id })}，联系人手机${plant({ text: mobile.replace(/^(...)(....)/, "$1-$2-"), value: mobile })}。`,
  ])();
  return `${said}${lookAlike(random)}${lookAlike(random)}`;
}

/** What looks like personal data and is none. */
function lookAlike(random) {
  const digits = (length) => Array.from({ length }, () => random.below(10)).join("");
  return random.pick([
    () => `已公示的身份证号为${identity(random).slice(0, 2)}*************${digits(3)}。`,
    () => `公示对象手机${mobileNumber(random).slice(0, 3)}****${digits(4)}。`,
    () => `统一社会信用代码9112${digits(4)}MA${digits(7)}X。`,
    () => `合同编号20${10 + random.below(15)}${digits(9)}。`,
    () => `订单流水号${90 + random.below(10)}${digits(14)}。`,
    () => `咨询电话：0000-${digits(8)}。`,
    () => `办公电话：${digits(3)}-${digits(8)}。`,
    () => `办公地址：云栖区禾泽镇中心路${1 + random.below(99)}号镇政府三楼大厅。`,
    () => `项目总投资${1 + random.below(9)}${digits(7)}元，建设面积${1 + random.below(9)}${digits(4)}平方米。`,
    () => `索引号11341702486344515H/2024${digits(2)}-000${digits(2)}。`,
    () => `财政专户账号：62220${digits(14)}。`,
  ])();
}

const person = (random) => random.pick([...SURNAMES]) + random.pick([...GIVEN]) + random.pick([...GIVEN]);

function identity(random) {
  const two = (number) => String(number).padStart(2, "0");
  const first = `${random.pick(["34", "41", "51", "13"])}${two(1 + random.below(12))}${two(21 + random.below(9))}${1940 + random.below(70)}${two(1 + random.below(12))}${two(1 + random.below(28))}${String(random.below(1000)).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first[place]), 0);
  return first + "10X98765432"[sum % 11];
}

const mobileNumber = (random) =>
  `1${random.pick(["38", "39", "50", "58", "77", "86", "99"])}${String(10_000_000 + random.below(89_999_999))}`;

function bankCard(random) {
  const first = `62${random.pick(["2848", "1700", "2202", "1226"])}${Array.from({ length: 12 }, () => random.below(10)).join("")}`;
  const doubled = [...first].reverse().map((digit, place) => (place % 2 === 0 ? Number(digit) * 2 : Number(digit)));
  const sum = doubled.reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return first + ((10 - (sum % 10)) % 10);
}

const homeAddress = (random) =>
  `云栖区${random.pick(["禾泽镇", "青溪乡", "云锦街道"])}${random.pick(["东湾", "西陂", "柳河", "南岗"])}${random.pick(["村", "社区"])}${random.pick(["", "三组", "二组"])}${1 + random.below(200)}号${random.pick(["", "2单元301室"])}`;

const spaced = (number, random) => random.pick([number, number.replace(/^(.{6})(.{8})/, "$1 $2 ")]);
const grouped = (number, random) => random.pick([number, number.replace(/(.{4})(?=.)/g, "$1 ")]);
const fullWidth = (number, random) =>
  random.pick([number, number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]);

/** How well findings hit what was planted 召回率与准确率: `found` are the quotes of one file's findings. */
export function score(results) {
  let [hits, planted, told] = [0, 0, 0];
  const missed = [];
  const wrong = [];
  for (const { file, found } of results) {
    const left = found.map(plain);
    planted += file.planted.length;
    told += found.length;
    for (const value of file.planted) {
      const at = left.findIndex(
        (quote) => quote === plain(value) || (/[\u4e00-\u9fff]/.test(value) && quote.includes(plain(value).slice(0, 12))),
      );
      if (at < 0) missed.push(`${file.name}: ${value}`);
      else {
        hits += 1;
        left.splice(at, 1);
      }
    }
    wrong.push(...left.map((quote) => `${file.name}: ${quote}`));
  }
  return { recall: hits / planted, precision: hits / told, planted, told, missed, wrong };
}

function plain(text) {
  const folded = text.replace(/[０-９Ｘｘ]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  return /[\u4e00-\u9fff]/.test(folded) ? folded.replace(/\s/g, "") : folded.replace(/[^0-9Xx]/g, "").toUpperCase();
}
