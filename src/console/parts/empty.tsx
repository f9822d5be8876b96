import type { ReactNode } from "react";

interface Props {
  /** What will stand here. */
  children: ReactNode;
  /** How to begin. */
  begin?: ReactNode;
  /** The article it rests on, in small print. */
  basis?: string;
}

/** An empty screen teaches: one sentence, one way to begin, the article of the law. */
export function Empty({ children, begin, basis }: Props) {
  return (
    <div className="empty">
      <p>{children}</p>
      {begin}
      {basis && <small>{basis}</small>}
    </div>
  );
}
