import { Drawer } from "antd";
import { KEYS } from "../keyboard.ts";

/** What the keys do. */
export function KeyboardHelp({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Drawer open={open} onClose={close} title="键盘操作" size={360} aria-label="键盘操作">
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
