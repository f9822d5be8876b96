/** The database cannot be used, and a person has to do something about it; `message` tells them in one Chinese sentence what. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}
