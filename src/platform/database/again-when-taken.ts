/**
 * Runs a transaction that looks whether a number or an address is free before it writes. When somebody else took it between
 * look and write, the database refuses the write; run again, the look sees it and says so in a sentence.
 */
export async function againWhenTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error
    return work()
  }
}
