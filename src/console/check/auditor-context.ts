import { createContext } from "preact";
import { Auditor } from "./auditor.ts";

/** The one worker of the page. */
export const AuditorContext = createContext(new Auditor());
