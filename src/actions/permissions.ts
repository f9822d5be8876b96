/** What a role may do 权限. What stands in no row is forbidden to everyone. */
export const PERMISSIONS = {
  "organ.read": ["clerk", "officer", "administrator"],
  "organ.edit": ["administrator"],
  "request.register": ["clerk"],
  "request.step": ["clerk"],
  "request.reply": ["clerk"],
  "document.draft": ["clerk"],
  "document.release": ["officer"],
  "dispute.record": ["clerk"],
  "statistic.record": ["clerk"],
  "report.edit": ["clerk"],
  "report.release": ["officer"],
} as const satisfies Record<string, readonly string[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The permissions that come with these roles. */
export function permissionsOf(roles: readonly string[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    PERMISSIONS[permission].some((role) => roles.includes(role)),
  );
}
