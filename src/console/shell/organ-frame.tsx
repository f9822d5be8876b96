import { Outlet, useParams } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { useKeyboard } from "../keyboard.ts";
import { Header } from "./header.tsx";
import { Menu } from "./menu.tsx";
import { WholePageTrouble } from "./whole-page.tsx";
import { WithSession } from "./with-session.tsx";

const KeyboardHelp = lazy(() => import("./keyboard-help.tsx").then(({ KeyboardHelp }) => ({ default: KeyboardHelp })));

/** What stands around every page of an organ: its name, the band of a demonstration, the menu. */
export function OrganFrame(): ReactNode {
  const { organ: code } = useParams({ from: "/$organ" });
  const [help, setHelp] = useState(false);
  useKeyboard(useCallback(() => setHelp((open) => !open), []));
  return (
    <WithSession>
      {(session) => {
        const organ = session.organs.find((one) => one.code === code);
        if (!organ) return <WholePageTrouble title="没有这个机关，或者您没有它的权限" />;
        return (
          <>
            <a className="skip" href="#content">
              跳到正文
            </a>
            {organ.demonstration && (
              <section className="band" aria-label="演示数据">
                <strong>演示数据</strong>
                <span>：机关、人员、记录都是虚构的，可以随意试用，请勿填写真实的个人信息。</span>
              </section>
            )}
            <Header session={session} organ={organ} showHelp={() => setHelp(true)} />
            <Menu organ={organ} />
            <main id="content" tabIndex={-1}>
              <Outlet />
            </main>
            {help && (
              <Suspense>
                <KeyboardHelp open close={() => setHelp(false)} />
              </Suspense>
            )}
          </>
        );
      }}
    </WithSession>
  );
}
