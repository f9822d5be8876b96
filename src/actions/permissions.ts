/** What a role may do 权限. What stands in no row is forbidden to everyone. */
export const PERMISSIONS = {
  "organ.read": ["clerk", "section-head", "deputy", "secrecy-officer", "officer", "administrator"],
  "organ.edit": ["administrator"],
  "request.register": ["clerk"],
  "request.step": ["clerk"],
  "request.reply": ["clerk"],
  "request.approve": ["officer"],
  "request.erase": ["officer"],
  "applicant.read": ["clerk", "officer"],
  "letter.issue": ["clerk"],
  "letter.sign": ["officer"],
  "letter.arrange": ["administrator", "officer"],
  "fee.record": ["clerk"],
  "document.draft": ["clerk"],
  "document.check": ["section-head"],
  "document.clear": ["secrecy-officer"],
  "document.review": ["deputy"],
  "document.release": ["officer"],
  "document.withdraw": ["secrecy-officer", "officer"],
  "document.approve-emergency": ["deputy", "officer", "secrecy-officer"],
  "review.set": ["administrator"],
  "duty.edit": ["clerk"],
  "dispute.record": ["clerk"],
  "statistic.record": ["clerk"],
  "report.edit": ["clerk"],
  "report.approve": ["officer"],
  "report.release": ["officer"],
  // 汇总各机关年报：看的人多，收件、指定、忽略的是办理人员。
  "county.read": ["clerk", "section-head", "deputy", "officer", "administrator"],
  "county.collect": ["clerk"],
  "proofreading.run": ["clerk", "section-head", "deputy", "officer"],
  "proofreading.judge": ["clerk", "section-head", "deputy", "secrecy-officer", "officer"],
  "proofreading.lists": ["clerk", "section-head", "deputy", "officer", "administrator"],
} as const satisfies Record<string, readonly string[]>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * What a role may do in an organ of that level. Reports are collected by organs that have others below them, and a township has none.
 *
 * Basis: 条例 art. 49.
 */
export function permissionsIn({ level }: { level: string }, roles: readonly string[]): Permission[] {
  const may = permissionsOf(roles);
  return level === "township" ? may.filter((permission) => !permission.startsWith("county.")) : may;
}

/** The permissions that come with these roles. */
export function permissionsOf(roles: readonly string[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    PERMISSIONS[permission].some((role) => roles.includes(role)),
  );
}
