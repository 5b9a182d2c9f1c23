/** How many plans are made, and how long the rows of those stay that nobody applies. */
export const planLimits = {
  /** Plans that one account makes in a day (WIB): each may keep as many rows as its kind takes. */
  perDay: 60,
  /** Days after which a plan that was not applied loses its rows: they say of people what was never done. */
  keptDays: 30,
}
