import fc from "fast-check";

// The same random cases in every run, so that a red run can be repeated; FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_231_224) });
