/** Where a reminder goes: a mailbox, or an address of the office's own systems that is called 网络回调. */
export interface Destination {
  channel: "mail" | "webhook";
  address: string;
  /** Signs what a webhook is sent; empty: unsigned. */
  secret: string;
}

export interface Message {
  subject: string;
  text: string;
  /** The same for programs; a webhook is sent it beside the text. */
  data: Record<string, unknown>;
}

/** Carries messages out of the house. */
export interface Messenger {
  /** Whether mail can be sent at all. */
  readonly mailReady: boolean;
  /** Delivers a message. @throws Error with a Chinese sentence that says why it could not. */
  send(destination: Destination, message: Message): Promise<void>;
}
