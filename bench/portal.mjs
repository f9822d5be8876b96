import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/checkout/folders.mjs";

const SECONDS = Number(process.env.SECONDS ?? 8);
const CONNECTIONS = 64;
const ROUNDS = 3;
const WORDPRESS = "/usr/share/wordpress";

/**
 * One public page: from our cache, against nginx that sends the same bytes from a file, and against a page of WordPress (nginx,
 * php-fpm, MariaDB) with the same text. Every server has one core, the client (wrk) another; the rounds take turns.
 */
export async function run({ built, scratch }) {
  const missing = ["wrk", "nginx", "taskset"].filter((name) => !found(name));
  if (missing.length > 0)
    return [{ work: "公开页面", ours: 0, unit: "次/秒", rivalName: "nginx", missing: `没有 ${missing.join("、")}` }];
  const folder = join(scratch, "portal-bench");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const running = [];
  try {
    const path = await seed(built, folder);
    const ours = await serve(built, folder, running);
    const page = await text(`${ours}${path}`);
    const same = await serveFile(folder, page, running);
    const wordpress = await serveWordpress(folder, page, running).catch((reason) => ({ missing: reason.message }));
    await text(`${ours}${path}`);
    const asked = {
      ours: `${ours}${path}`,
      nginx: `${same}/page.html`,
      ...(wordpress.address ? { wordpress: wordpress.address } : {}),
    };
    const best = {};
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, address] of Object.entries(asked)) best[name] = Math.max(best[name] ?? 0, perSecond(address));
    const row = { work: `公开页面 ${Math.round(page.length / 1000)} KB，一个核`, ours: best.ours, unit: "次/秒" };
    const equal = (await text(asked.nginx)) === (await text(asked.ours));
    return [
      { ...row, rival: best.nginx, rivalName: "nginx 同样的字节", target: 0.5, hitsEqual: equal },
      wordpress.missing
        ? { ...row, rivalName: "WordPress", missing: wordpress.missing }
        : { ...row, rival: best.wordpress, rivalName: "WordPress 同样的正文", target: 10, hitsEqual: true },
    ];
  } finally {
    for (const child of running.reverse()) {
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), new Promise((resolve) => setTimeout(resolve, 5000))]);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

const found = (name) => spawnSync("which", [name]).status === 0;
const text = async (address) => (await fetch(address)).text();

/** The most requests that were answered in a second, as wrk counts them. @throws Error where any was not answered with 200. */
function perSecond(address) {
  const said = execFileSync("taskset", ["-c", "1", "wrk", "-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, address], {
    encoding: "utf8",
  });
  if (/Non-2xx/.test(said)) throw new Error(`${address}: ${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]);
}

/** An office with one document. @returns the path of its page. */
async function seed(built, folder) {
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  const { openOffice } = await load("cli/open-office.js");
  const { readSettings } = await load("cli/settings.js");
  const { createOrganFrom } = await load("actions/organs/create.js");
  const { OrganExample, readExample } = await load("jobs/demonstration/example.js");
  const { draftDocument } = await load("actions/documents/draft.js");
  const { releaseDocument } = await load("actions/documents/release.js");
  const { accountByName } = await load("db/stores/accounts.js");
  const { office, close } = await openOffice(
    readSettings({ ...process.env, DATABASE_URL: "", GONGKAI_DATA: join(folder, "data") }),
  );
  try {
    await createOrganFrom(office, readExample(join(ROOT, "examples/township/organ.yaml"), OrganExample));
    const [clerk, officer] = [await accountByName(office.database, "林知夏"), await accountByName(office.database, "沈怀远")];
    const paragraph =
      "各村民委员会要按照职责分工，落实道路养护的日常巡查、登记和上报，发现问题当天处理，处理不了的当天报告镇城乡建设办公室。";
    const draft = {
      ...{
        title: "禾泽镇关于做好道路养护的通知",
        documentNumber: "",
        issuingOrgan: "禾泽镇人民政府",
        genre: "通知",
        subject: "其他",
      },
      ...{
        statutoryItem: "20-1",
        class: "other",
        summary: "",
        keywords: [],
        writtenOn: "2023-03-01",
        effectiveOn: null,
        repealedOn: null,
      },
      body: Array(40).fill(paragraph).join("\n"),
    };
    const made = await draftDocument(office, clerk, "heze-town", draft);
    await releaseDocument(office, officer, "heze-town", made.id, made.edition);
    return `/documents/${made.indexNumber}`;
  } finally {
    await close();
  }
}

async function serve(built, folder, running) {
  const port = await freePort();
  const child = spawn(
    "taskset",
    ["-c", "0", process.execPath, join(built, "cli/main.js"), "serve", "--port", String(port), "--data", join(folder, "data")],
    { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, DATABASE_URL: "" } },
  );
  running.push(child);
  await new Promise((ready) => child.stdout.on("data", (chunk) => String(chunk).includes("Ctrl-C") && ready()));
  return `http://127.0.0.1:${port}`;
}

/** nginx with one worker that sends the page from a file. */
async function serveFile(folder, page, running) {
  const root = join(folder, "files");
  mkdirSync(root);
  writeFileSync(join(root, "page.html"), page);
  return nginx(folder, "files", `root ${root}; open_file_cache max=10; sendfile on; tcp_nopush on;`, running);
}

async function nginx(folder, name, server, running) {
  const port = await freePort();
  const conf = join(folder, `${name}.conf`);
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${join(folder, `${name}-${kind}`)};`,
  );
  writeFileSync(
    conf,
    `worker_processes 1; daemon off; pid ${join(folder, `${name}.pid`)}; error_log ${join(folder, `${name}.log`)};
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; charset utf-8; access_log off; ${own.join(" ")}
  server { listen 127.0.0.1:${port}; ${server} } }
`,
  );
  running.push(spawn("taskset", ["-c", "0", "nginx", "-c", conf], { stdio: "ignore" }));
  await answers(`http://127.0.0.1:${port}/`);
  return `http://127.0.0.1:${port}`;
}

/** WordPress as it is installed, with a post of the same text: MariaDB, php-fpm and nginx, all on the one core. */
async function serveWordpress(folder, page, running) {
  const fpm = ["php-fpm8.2", "php-fpm8.3", "php-fpm8.4"].find(found);
  if (!existsSync(WORDPRESS) || !fpm || !found("mysqld")) throw new Error("没有装 WordPress、php-fpm、MariaDB");
  execFileSync("chmod", ["755", folder]);
  const [site, data, socket] = [join(folder, "wordpress"), join(folder, "mysql"), join(folder, "mysql.sock")];
  cpSync(WORDPRESS, site, { recursive: true, dereference: true });
  const own = process.getuid?.() === 0 ? ["--user=root"] : [];
  execFileSync("mysql_install_db", [`--datadir=${data}`, "--auth-root-authentication-method=normal", ...own], {
    stdio: "ignore",
  });
  running.push(
    spawn(
      "taskset",
      [
        "-c",
        "0",
        "mysqld",
        `--datadir=${data}`,
        `--socket=${socket}`,
        "--skip-networking",
        `--pid-file=${join(folder, "mysql.pid")}`,
        ...own,
      ],
      { stdio: "ignore" },
    ),
  );
  await until(() => spawnSync("mysql", ["-u", "root", "-S", socket, "-e", "create database if not exists wp"]).status === 0);
  const keys = [
    "AUTH_KEY",
    "SECURE_AUTH_KEY",
    "LOGGED_IN_KEY",
    "NONCE_KEY",
    "AUTH_SALT",
    "SECURE_AUTH_SALT",
    "LOGGED_IN_SALT",
    "NONCE_SALT",
  ];
  writeFileSync(
    join(site, "wp-config.php"),
    `<?php define('DB_NAME','wp');define('DB_USER','root');define('DB_PASSWORD','');define('DB_HOST','localhost:${socket}');define('DB_CHARSET','utf8mb4');define('DB_COLLATE','');
${keys.map((key) => `define('${key}','${randomBytes(16).toString("hex")}');`).join("")}
$table_prefix='wp_';define('WP_HTTP_BLOCK_EXTERNAL',true);define('DISABLE_WP_CRON',true);if(!defined('ABSPATH'))define('ABSPATH',__DIR__.'/');require_once ABSPATH.'wp-settings.php';`,
  );
  const php = join(folder, "php.sock");
  writeFileSync(
    join(folder, "fpm.conf"),
    `[global]\npid=${join(folder, "fpm.pid")}\nerror_log=${join(folder, "fpm.log")}\ndaemonize=no\n[www]\nuser=root\ngroup=root\nlisten=${php}\nlisten.mode=0666\npm=static\npm.max_children=8\nphp_admin_value[opcache.enable]=1\n`,
  );
  running.push(spawn("taskset", ["-c", "0", fpm, "-R", "-y", join(folder, "fpm.conf")], { stdio: "ignore" }));
  const address = await nginx(
    folder,
    "wordpress",
    `root ${site}; index index.php; location / { try_files $uri /index.php?$args; } location ~ \\.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_pass unix:${php}; }`,
    running,
  );
  const password = randomBytes(12).toString("hex");
  const form = {
    weblog_title: "公开",
    user_name: "bench",
    admin_password: password,
    admin_password2: password,
    pw_weak: "1",
    admin_email: "a@example.cn",
    blog_public: "0",
  };
  const installed = await fetch(`${address}/wp-admin/install.php?step=2`, { method: "POST", body: new URLSearchParams(form) });
  const told = await installed.text();
  if (!/Success|success|wp-login/.test(told)) throw new Error(`WordPress 没有装成：${told.slice(0, 300)}`);
  const body = [...page.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(([, words]) => `<p>${words}</p>`).join("\n");
  const sql = `update wp_posts set post_content=${quoted(body)}, post_title='通知' where ID=1`;
  execFileSync("mysql", ["-u", "root", "-S", socket, "--default-character-set=utf8mb4", "wp"], { input: sql });
  const post = `${address}/?p=1`;
  const shown = await text(post);
  if (!shown.includes("道路养护"))
    throw new Error(
      `WordPress 的页面没有正文：${shown
        .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .slice(0, 200)}`,
    );
  return { address: post };
}

const quoted = (words) => `'${words.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

const answers = (address) =>
  until(() =>
    fetch(address, { redirect: "manual" }).then(
      () => true,
      () => false,
    ),
  );

async function until(ready) {
  for (let i = 0; i < 150; i += 1) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("等了半分钟还没有起来");
}
