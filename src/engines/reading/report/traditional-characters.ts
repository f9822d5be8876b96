/**
 * Traditional characters 繁体字 and their simplified forms, as far as annual reports use them in titles, labels and common prose.
 * Pairs stand side by side. 製 and 隻 are what machine conversion makes of 制 and 只.
 */
const PAIRS =
  "製制隻只計计結结轉转審审復复複复議议訴诉訟讼開开內内數数總总類类請请據据處处辦办續续繼继規规範范單单費费罰罚強强許许項项條条務务業业會会組组織织構构機机關关係系鈎钩鉤钩個个勢势經经屬属國国祕秘險险穩稳護护權权過过程程執执詢询無无現现補补後后確确認认獲获舉举報报繳缴納纳萬万額额圓圆發发佈布廢废維维糾纠終终該该應应須须與与為为爲为來来區区縣县鄉乡鎮镇黨党員员長长門门間间問问題题標标準准導导體体監监責责評评進进還还這这從从東东義义學学習习實实際际設设備备績绩線线級级網网聯联號号對对達达運运選选電电話话頁页簡简態态術术試试詳详誤误調调談谈論论證证識识變变讓让財财質质資资購购車车較较農农適适醫医釋释針针錄录錢钱錯错陽阳階阶隨随雙双難难預预領领點点傳传價价億亿優优儘尽兩两創创則则劃划動动勞劳勵励協协參参啟启園园圍围圖图團团場场專专將将層层屆届廣广廳厅彙汇匯汇徵征憑凭戶户擇择擬拟暫暂曆历歷历歸归決决沒没況况滿满濟济災灾營营爭争狀状獎奖環环畢毕盡尽眾众礎础種种積积稱称節节紀纪約约細细統统編编職职聽听臺台舊旧衛卫衝冲裝装裡里裏里見见視视觀观訂订記记訪访註注諮咨講讲負负違违郵邮鑒鉴閱阅頒颁願愿顧顾餘余齊齐龍龙啓启着着彆别鍾钟雲云";

export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!] as const),
);
