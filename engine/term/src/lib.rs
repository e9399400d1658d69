//! Legal time: calendars, time limits as values with history, due dates with their reckoning.
