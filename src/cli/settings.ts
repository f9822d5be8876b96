import { isIP } from "node:net";
import { join, resolve } from "node:path";

/** How the program was told to run, by environment and flags. */
export interface Settings {
  databaseUrl: string | undefined;
  dataFolder: string;
  port: number;
  keyFile: string;
  /** Networks from which console and API may be used; empty: from anywhere. */
  consoleAllow: { address: string; prefix: number; family: "ipv4" | "ipv6" }[];
  /** Where citizens reach the portal: what letters, codes and feeds print, with the path it is mounted under; unset: the host of each request. */
  publicAddress: string | undefined;
  /** The server that takes mail, `smtp://user:password@host:port`, and the sender's address; unset: no mail. */
  mail: { server: string; from: string } | undefined;
}

/** Every variable of ours; another `GONGKAI_` name is a typing error that must not pass silently. */
const KNOWN = [
  "GONGKAI_DATA",
  "GONGKAI_KEYS",
  "GONGKAI_CONSOLE_ALLOW",
  "GONGKAI_PUBLIC_ADDRESS",
  "GONGKAI_MAIL_SERVER",
  "GONGKAI_MAIL_FROM",
];

/** Thrown for a wrong setting or wrong use of a command; its message is one clear Chinese line. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** Reads the settings; flags win over the environment. @throws WrongUse */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  flags: { port?: string | undefined; data?: string | undefined } = {},
): Settings {
  const unknown = Object.keys(environment).find((name) => name.startsWith("GONGKAI_") && !KNOWN.includes(name));
  if (unknown) throw new WrongUse(`不认识的环境变量 ${unknown}；可用的有 ${KNOWN.join("、")}`);

  const dataFolder = resolve(flags.data ?? environment.GONGKAI_DATA ?? "data");
  const port = flags.port ?? environment.PORT ?? "8080";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongUse(`端口 ${port} 不对：应为 0 至 65535 的整数`);
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new WrongUse("DATABASE_URL 应以 postgres:// 开头，例如 postgres://用户@主机/库名");
  return {
    databaseUrl,
    dataFolder,
    port: Number(port),
    keyFile: resolve(environment.GONGKAI_KEYS ?? join(dataFolder, "keys")),
    consoleAllow: (environment.GONGKAI_CONSOLE_ALLOW ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean)
      .map(network),
    publicAddress: publicAddress(environment.GONGKAI_PUBLIC_ADDRESS),
    mail: mail(environment.GONGKAI_MAIL_SERVER, environment.GONGKAI_MAIL_FROM),
  };
}

function publicAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const site = URL.canParse(text) ? new URL(text) : undefined;
  const path = site?.pathname.replace(/\/$/, "") ?? "";
  if (
    !site ||
    !/^https?:$/.test(site.protocol) ||
    !/^(?:\/[a-z0-9_-]+)*$/i.test(path) ||
    site.search ||
    site.hash ||
    site.username
  )
    throw new WrongUse(
      `GONGKAI_PUBLIC_ADDRESS 中的 ${text} 不是门户网址，例如 https://xxgk.example.gov.cn 或者 https://www.example.gov.cn/zfxxgk`,
    );
  return site.origin + path;
}

/** The address may hold a password, so no message repeats it. */
function mail(server: string | undefined, from: string | undefined): Settings["mail"] {
  if (!server && !from) return undefined;
  const address = server && URL.canParse(server) ? new URL(server) : undefined;
  if (!server || !address?.hostname || !/^smtps?:$/.test(address.protocol))
    throw new WrongUse(
      "GONGKAI_MAIL_SERVER 应写作 smtp://用户:密码@主机:端口（加密连接用 smtps://）；不发邮件的，两个变量都不设",
    );
  if (!from || !/^[^\s@]+@[^\s@]+$/.test(from))
    throw new WrongUse("设置了 GONGKAI_MAIL_SERVER，还要设置 GONGKAI_MAIL_FROM（发件邮箱），例如 xxgk@example.gov.cn");
  return { server, from };
}

function network(text: string): Settings["consoleAllow"][number] {
  const [address = "", length] = text.split("/");
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const prefix = length === undefined ? longest : Number(length);
  if (version === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > longest) {
    throw new WrongUse(`GONGKAI_CONSOLE_ALLOW 中的 ${text} 不是网段，例如 10.0.0.0/8`);
  }
  return { address, prefix, family: version === 6 ? "ipv6" : "ipv4" };
}
