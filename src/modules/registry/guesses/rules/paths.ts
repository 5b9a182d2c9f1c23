/** Where the guesses of a kecamatan stand. */
export const guessesPath = '/kecamatan/pesantren/perkiraan'

/** Names the pesantren that was answered last: the list tells how it stands now. */
export const answeredKey = 'dijawab'
