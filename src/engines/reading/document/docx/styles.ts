import { isOn, readXml } from "./xml.ts";

/** What a paragraph style 段落样式 says about numbering, outline and hiding. */
export interface Style {
  list?: string;
  listLevel?: number;
  outline?: number;
  hidden?: boolean;
}

/** The styles of a document by id, each with what it takes over from the style it is based on. */
export function stylesOf(bytes: Uint8Array | undefined): Map<string, Style> {
  const own = new Map<string, Style & { basedOn?: string }>();
  if (!bytes) return own;
  let style: (Style & { basedOn?: string }) | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "style") {
        style = {};
        own.set(attributes["w:styleId"] ?? "", style);
      } else if (!style) return;
      else if (name === "basedOn") style.basedOn = value;
      else if (name === "numId") style.list = value;
      else if (name === "ilvl") style.listLevel = Number(value);
      else if (name === "outlineLvl") style.outline = Number(value);
      else if (name === "vanish") style.hidden = isOn(attributes);
    },
    close: (name) => {
      if (name === "style") style = undefined;
    },
  });
  return new Map([...own.keys()].map((id) => [id, inherited(own, id)]));
}

function inherited(own: ReadonlyMap<string, Style & { basedOn?: string }>, id: string): Style {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
    seen.add(at);
    const { basedOn: _, ...style } = own.get(at) ?? {};
    chain.unshift(style);
  }
  return Object.assign({}, ...chain);
}
