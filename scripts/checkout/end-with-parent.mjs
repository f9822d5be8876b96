// Loaded into every program that a script runs: one whose script was killed must not go on writing to the checkout.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 200).unref();
