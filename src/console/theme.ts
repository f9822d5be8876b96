import type { ThemeConfig } from "antd";

/** Quiet paper: white ground, one deep red for the organ and the one main act, blue for links, greys for rules. */
export const theme: ThemeConfig = {
  // Without the hash antd wraps nothing in `:where()`, which Chromium 87 does not know.
  hashed: false,
  token: {
    colorPrimary: "#a8201a",
    colorLink: "#0b57a4",
    colorLinkHover: "#084484",
    colorLinkActive: "#084484",
    colorText: "#1c1c1c",
    colorTextSecondary: "#555",
    colorTextPlaceholder: "#6f6f6f",
    colorBorder: "#8c8c8c",
    colorError: "#a8201a",
    fontSize: 14,
    lineHeight: 1.5,
    controlHeight: 36,
    borderRadius: 2,
    fontFamily: '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif',
    boxShadow: "none",
    boxShadowSecondary: "0 0 0 1px #bbb",
    motion: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
  },
};
