/** The rows of the table `role`, the highest first. */
export const rolesQuery = `
  select code, granted, needs_region as "needsRegion", home, sign_in as "signIn", messages_a_day as "messagesADay",
    decides
  from role order by position`

/**
 * The rows as a file of the program: they change with a migration only, so that no request reads them, and the compiler knows
 * every role. A test compares them with the database.
 */
export function rolesFile(rows: readonly object[]): string {
  const lines = rows.map(row => `  ${JSON.stringify(row)},\n`)
  return `// @generated from the table role by \`npm run types\`.\nexport const roleRows = [\n${lines.join('')}] as const\n`
}
