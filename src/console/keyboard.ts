import { useEffect } from "react";

/** Every key of the console and what it does, for the help. */
export const KEYS = [
  ["/", "到查找框（没有查找框时到筛选）"],
  ["j", "列表中的下一条"],
  ["k", "列表中的上一条"],
  ["Enter", "打开所在的一条"],
  ["?", "打开、关闭这份说明"],
  ["Esc", "关闭抽屉和说明"],
] as const;

/** Listens for the keys that work on every page. They rest while somebody types. */
export function useKeyboard(showHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") focusFirst("[data-search]");
      else if (event.key === "?") showHelp();
      else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [showHelp]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select") !== null;

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Moves the focus among the links that open a line of a list. */
function step(by: 1 | -1): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>("main a.opens"));
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
  links[next]?.focus();
}
