/**
 * How the embedded server is set: for one small machine, heard on a socket only, and with a log that quotes no statement
 * and no value, since those may be an applicant's words.
 */
export function serverSettings(socketFolder: string, durable: boolean): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port: 5432,
    max_connections: 60,
    shared_buffers: "128MB",
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    effective_cache_size: "512MB",
    max_wal_size: "512MB",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "Asia/Shanghai",
    log_timezone: "Asia/Shanghai",
    log_destination: "stderr",
    logging_collector: "off",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
