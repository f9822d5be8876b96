import { figure, han, identityNumber, luhnNumber, pick, placesOf, sessionOf } from "./planted-words.mjs";

/**
 * For each check of proofreading a way to plant its fault: given chance and the word data it returns a line with the fault
 * marked ⟦…⟧, and what the line is read against. Lines without a mark are decoys: they look like the fault and are right.
 * Planters do not look at the patterns of the checks; they write what people write.
 */
export const PLANTERS = {
  "W-wrong-word": (r, { wrongWords }) => `各部门要认真研究，${frame(r, mark(pick(r, wrongWords)[0]))}。`,
  "W-forbidden": (r, w) => `会议指出，${frame(r, mark(pick(r, w.category("forbidden"))))}。`,
  "W-hong-kong-macao-taiwan": (r, w) => `活动期间，${frame(r, mark(pick(r, w.category("hong-kong-macao-taiwan"))))}。`,
  "W-ethnic-religious": (r, w) => `走访中，${frame(r, mark(pick(r, w.category("ethnic-religious"))))}。`,
  "W-doubled-words": (r) => {
    const words = pick(r, ["精神", "工作", "落实", "领导小组", "政府信息", "主动公开", "服务"]);
    return `进一步做好${mark(words + words)}相关任务。`;
  },
  "W-leader": (r, { leaders, characters }) => {
    const name = pick(r, leaders);
    const at = pick(
      r,
      [0, 1, 2].filter((one) => characters.has(name[one])),
    );
    return `${pick(r, ["县委书记", "县长", "副县长"])}${mark(name.slice(0, at) + pick(r, characters.get(name[at])) + name.slice(at + 1))}到会讲话。`;
  },
  "W-leader-order": (r, { leaders }) => {
    const at = r.below(leaders.length - 1);
    return `${mark(`${leaders[at + 1]}、${leaders[at]}`)}出席会议。`;
  },
  "W-own-list": () => `走访${mark("帮扶对像")}二十户。`,
  "W-superseded": (r, w) => `材料已报${mark(pick(r, w.category("superseded")))}审核。`,
  "W-party-organization": (r) => {
    const level = pick(r, ["省", "市", "县", "区"]);
    return `中共青穗${mark(`${level}${level}委`)}${pick(r, ["书记", "常委", "办公室", "组织部"])}到会讲话。`;
  },
  "W-standard-wording": (r, { standard }) =>
    `要${pick(r, ["坚持", "宣传", "落实", "学习"])}${mark(slip(r, pick(r, standard)))}有关要求。`,
  "W-listed-items": (r, { lists }) => {
    const { name, items } = pick(r, lists);
    const wrong = [...items];
    if (r.below(2)) wrong.splice(r.below(items.length), 1);
    else {
      const at = r.below(items.length - 1);
      [wrong[at], wrong[at + 1]] = [wrong[at + 1], wrong[at]];
    }
    return `坚持${name}，即${mark(wrong.join("、"))}。`;
  },
  "L-repealed": (r, { laws }) => `根据《${mark(pick(r, laws.repealed))}》第${han(1 + r.below(9))}条办理。`,
  "L-title": (r, { laws }) => `根据《${mark(slip(r, pick(r, laws.titles)))}》办理。`,
  "L-article": (r, { laws }) => {
    const [title, articles] = pick(r, laws.counted);
    return `根据《${title}》${mark(`第${han(articles + 1 + r.below(40))}条`)}办理。`;
  },
  "L-number": (r, { laws }) => `根据《${pick(r, laws.ordered)}》（${mark(`国务院令第${1000 + r.below(900)}号`)}）办理。`,
  "D-document-number": (r) =>
    `按照青政发${mark(pick(r, [`〔2023〕0${1 + r.below(9)}号`, `〔2023〕第${1 + r.below(99)}号`, `〔23〕${1 + r.below(99)}号`]))}执行。`,
  "D-impossible-date": (r) =>
    `请于${mark(pick(r, [`2023年${13 + r.below(9)}月${1 + r.below(28)}日`, `2023年2月${29 + r.below(3)}日`, `${pick(r, [4, 6, 9, 11])}月31日`]))}前报送。`,
  "D-number-year": (r) => `青政发${mark(`〔${2025 + r.below(5)}〕${1 + r.below(99)}号`)}要求各单位抓紧落实。`,
  "D-period-order": (r) => {
    const month = 3 + r.below(9);
    return `公示期为${mark(`2023年${month}月${1 + r.below(28)}日至2023年${month - 1 - r.below(2)}月${1 + r.below(28)}日`)}。`;
  },
  "D-weekday": (r) => {
    const day = 1 + r.below(28);
    const month = 1 + r.below(12);
    const right = new Date(Date.UTC(2023, month - 1, day)).getUTCDay();
    const wrong = (right + 1 + r.below(6)) % 7;
    return `会议定于${mark(`2023年${month}月${day}日（星期${"日一二三四五六"[wrong]}`)}）召开。`;
  },
  "G-foreign-place": (r, { gazetteer }) => {
    const { home, away } = placesOf(r, gazetteer);
    return {
      text: `${pick(r, ["一年来，", "今年，", "截至目前，"])}${mark(away.name)}${pick(r, ["高度重视政务公开工作", "主动公开信息一百条", "召开专题会议"])}。`,
      organ: home,
    };
  },
  "G-level-word": (r, { gazetteer }) => {
    const { home, level } = placesOf(r, gazetteer);
    const wrong = level === "县" ? "区" : "县";
    return { text: `在${mark(`${wrong}${pick(r, ["委", "政府"])}`)}的正确领导下开展工作。`, organ: home };
  },
  "G-own-name": (r, { gazetteer }) => {
    const { home, place, level } = placesOf(r, gazetteer);
    return { text: `${mark(place.name.slice(0, -1) + (level === "县" ? "区" : "县"))}各单位认真落实。`, organ: home };
  },
  "G-wrong-parent": (r, { gazetteer }) => {
    const { province, city } = placesOf(r, gazetteer);
    return `${mark(`${province.name}${city.name}`)}有关负责人到会。`;
  },
  "G-former-place": (r, { gazetteer }) =>
    `请到${mark(
      pick(
        r,
        gazetteer.former.filter(({ until }) => until < "2023"),
      ).name,
    )}办理。`,
  "P1-title-separator": () => `根据《防洪条例》${mark("、")}《抗旱条例》办理。`,
  "P2-quotation-separator": () => `推进“一网通办”${mark("、")}“跨省通办”。`,
  "P3-approximate-pair": (r) => {
    const digit = 1 + r.below(7);
    return `等了${mark(`${han(digit)}、${han(digit + 1)}`)}${pick(r, ["天", "个月", "个小时", "个人", "公里"])}。`;
  },
  "P4-shortened-pair": (r) => `获得${mark(pick(r, ["一二", "二三"]))}${pick(r, ["等奖", "等功"])}。`,
  "P5-ordinal-mark": (r) =>
    pick(r, [
      `${mark(`第${han(1 + r.below(5))}、`)}加强组织领导。`,
      `${mark(`${han(1 + r.below(9))}，`)}总体情况`,
      `${mark(`（${han(1 + r.below(9))}）、`)}工作进展`,
    ]),
  "P6-nested-quotation": (r) => `负责人表示：“要把${mark(`“${pick(r, ["一网通办", "放管服", "先审后发"])}”`)}落到实处。”`,
  "P7-nested-title": (r) => `《关于印发${mark(`《${pick(r, ["考核办法", "实施方案", "管理制度"])}》`)}的通知》已经下发。`,
  "P9-document-number-bracket": (r) =>
    `按照青政发${mark(pick(r, ["[2023]", "（2022）", "【2021】", "(2020)"]))}${1 + r.below(90)}号执行。`,
  "P10-nested-bracket": () => `由服务中心（含下属单位${mark("（站）")}）负责。`,
  "P11-pairs": (r) =>
    pick(r, [
      `根据${mark("《")}防洪条例规定办理。`,
      `规定如下${mark("）")}。`,
      `坚持${mark("“")}应公开尽公开。`,
      `青政发${mark("〔")}2023号`,
      `防洪条例${mark("》")}规定的程序。`,
    ]),
  "P12-dash": (r) => `公开${mark(pick(r, ["--", "──", "－－"]))}政府的法定义务。`,
  "P13-ellipsis": (r) => `道路、桥梁${mark(pick(r, ["。。。", "...", "。。。。。。"]))}`,
  "P14-repeated-mark": (r) => `切实加强管理${mark(pick(r, ["！！！！", "！！！！！", "？？？？"]))}`,
  "P15-nested-colon": (r) => `具体要求如下：${pick(r, ["一是", "首先"])}${mark("：")}加强领导。`,
  "P16-number-hyphen": (r) =>
    pick(r, [`电话：010${mark(pick(r, ["—", "——", "－"]))}8${figure(r, 7)}`, `见表2${mark("－")}${1 + r.below(9)}`]),
  "P17-span-mark": (r) => pick(r, [`2月3日${mark("-")}10日举行。`, `种植25${mark("-")}30亩。`]),
  "P18-commemorative-day": (r) =>
    pick(r, [
      `纪念${mark("“九·一八”")}事变。`,
      `纪念${mark("“一二九”")}运动。`,
      `${mark("3.15")}消费者权益日。`,
      `${mark("“11.9”")}消防宣传日。`,
    ]),
  "P19-name-dot": (r) =>
    `${pick(r, ["阿依古丽", "买买提", "努尔古丽", "扎西"])}${mark(pick(r, [".", "•", "．"]))}${pick(r, ["吐尔逊", "买买提", "艾山", "阿布都"])}获得表彰。`,
  "P20-list-endings": (r) => ({
    text: `（一）受理${han(1 + r.below(9))}件；\n（二）审查材料${mark("，")}\n（三）作出决定；\n（四）送达。`,
  }),
  "P22-half-width": (r) =>
    pick(r, [`受理${mark(",")}并答复。`, `现通知如下${mark(":")}`, `全部办结${mark(".")}`, `加强管理${mark(";")}抓好落实。`]),
  "P23-closing-mark": (r) => `附件：${1 + r.below(3)}.${pick(r, ["统计表", "登记表", "任务分工"])}${mark(pick(r, ["。", "；"]))}`,
  "P24-doubled-mark": (r) => `全部办结${mark(pick(r, ["，。", "。。", "，，", "、，"]))}另行通知`,
  "Q1-mixed-quantity": (r) =>
    `受理${20 + r.below(70)}件、办结${20 + r.below(70)}件、答复${20 + r.below(70)}件、公开${20 + r.below(70)}件、部分公开1${r.below(9)}件，撤回${mark(`${han(21 + r.below(70))}`)}件。`,
  "Q2-chinese-date": (r) => ({
    text: mark(`二〇二${han(1 + r.below(4))}年${han(1 + r.below(12))}月${han(1 + r.below(28))}日`),
    alone: true,
  }),
  "Q3-lunar-date": (r) => `${mark(pick(r, [`正月${10 + r.below(10)}`, `农历${2 + r.below(7)}月${11 + r.below(10)}`]))}举办庙会。`,
  "Q4-approximate-figure": (r) => {
    const digit = 2 + r.below(6);
    return pick(r, [`用了${mark(`${digit}、${digit + 1}`)}个月。`, `来了${mark(`${digit}0几`)}人。`]);
  },
  "Q5-fixed-word": (r) =>
    pick(r, [
      `每逢星期${mark(String(1 + r.below(6)))}接待。`,
      `坚定${mark("4")}个自信。`,
      `做到${mark("2")}个维护。`,
      `弘扬${mark("54")}精神。`,
    ]),
  "Q6-congress-session": (r) => sessionOf(r, mark),
  "Q8-range-unit": (r) => `占${mark(`${10 + r.below(20)}～${40 + r.below(20)}${pick(r, ["%", "亿元", "万元"])}`)}。`,
  "Q9-zero": (r) => `自${mark(pick(r, ["二零二三", "二零一九", "二○二四", "一九九零"]))}年起施行。`,
  "Q10-short-year": (r) => `自${mark(`${10 + r.below(14)}年`)}${1 + r.below(12)}月起施行。`,
  "Q11-digit-date": (r) =>
    `于${mark(pick(r, [`2023.${1 + r.below(12)}.${1 + r.below(28)}`, `2023-${1 + r.below(9)}-${1 + r.below(9)}`]))}发布。`,
  "I-identity-number": (r) =>
    r.below(3)
      ? `${pick(r, ["身份证号：", "证件号码 ", "（"])}${mark(identityNumber(r))}${pick(r, ["，", " ", "）"])}`
      : `索引号 ${figure(r, 18)} `,
  "I-mobile-number": (r) =>
    r.below(4)
      ? `${pick(r, ["手机：", "联系人 ", "电话"])}${mark(`1${3 + r.below(7)}${figure(r, 9)}`)}。`
      : `流水号 ${figure(r, 15)}。`,
  "I-bank-card": (r) =>
    r.below(3)
      ? `${pick(r, ["卡号：", "开户行账号", "一卡通 "])}${mark(luhnNumber(r, "622848", 19))}。`
      : `物料编码 ${figure(r, 19)}。`,
  "I-home-address": (r) =>
    `${pick(r, ["家庭住址：", "户籍地址：", "现住址："])}${mark(`青穗镇柳溆村${1 + r.below(9)}组${1 + r.below(90)}号`)}`,
  "X-field-code": (r) =>
    `正文${mark(pick(r, ["[bookmark: _GoBack]", "错误!未找到引用源。", "{ PAGE \\* MERGEFORMAT }", "单击此处输入文字"]))}后续。`,
  "X-placeholder": (r) =>
    pick(r, [
      `${mark("XX")}县人民政府办公室。`,
      `青政发〔2023〕${mark("XX")}号。`,
      `${mark("【请填写单位名称】")}报送。`,
      `${mark("{{年度}}")}工作总结。`,
    ]),
  "X-comment": (r) => pick(r, [`受理120件${mark("（此处建议核实）")}。`, `${mark("批注 [张1]：")}请核实。`]),
  "X-garbled": (r) => `工作${mark(pick(r, ["\ufffd\ufffd", "锟斤拷", "&nbsp;", "<br/>"]))}总结。`,
  "X-page-chrome": (r) => ({
    text: mark(pick(r, ["【打印本页】【关闭窗口】", "分享到： 微信 微博", "上一篇 下一篇"])),
    alone: true,
  }),
  "O-sequence": () => ({ text: `一、总体情况\n正文。\n${mark("2、")}主动公开\n正文。\n三、存在问题`, alone: true }),
  "O-level": () => ({ text: `一、甲项\n${mark("（1）")}子项\n二、乙项`, alone: true }),
  "O-arabic-mark": (r) => ({ text: `${mark(`${1 + r.below(9)}、`)}加强领导`, alone: true }),
};

function mark(text) {
  return `⟦${text}⟧`;
}

/** A phrase around the planted words, so that they do not always stand at one place. */
function frame(r, words) {
  return pick(r, [`要重视${words}`, `关于${words}的情况`, `做好${words}`, words]);
}

/** One slip inside a wording: a character wrong, missing, twice or swapped with its neighbour. */
function slip(r, wording) {
  const at = 1 + r.below(wording.length - 2);
  const [before, here, after] = [wording.slice(0, at), wording[at], wording.slice(at + 1)];
  switch (r.below(4)) {
    case 0:
      return before + pick(r, "的一是在有人和中大为以") + after;
    case 1:
      return before + after;
    case 2:
      return before + pick(r, "的一是在有人和中大为以") + here + after;
    default:
      return at + 1 < wording.length - 1 && wording[at + 1] !== here
        ? before + after[0] + here + after.slice(1)
        : before + pick(r, "的一是") + after;
  }
}
