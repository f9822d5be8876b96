import { config } from "zod";

// The page forbids code made from strings (Content-Security-Policy); zod must know it before the first schema is made.
config({ jitless: true });
