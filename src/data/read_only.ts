import type { DuckDBConnection } from "@duckdb/node-api";

/** Opens a dataset's cache in this process, to read it and nothing else. */
export async function openReadOnly(
  cachePath: string,
): Promise<{ readonly connection: DuckDBConnection; close(): void }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(cachePath, {
    access_mode: "READ_ONLY",
    threads: "1",
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
