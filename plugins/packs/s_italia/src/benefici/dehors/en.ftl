dehors-non-riguarda = The light regime is not used.
    .citizen = The concession follows the ordinary rules.

dehors-entro-il-regime = The occupation ends by { $fine }, the last day of the light regime.
    .citizen = You may keep the tables until the day stated.

dehors-oltre-il-regime = The occupation goes beyond { $fine }, the last day of the light regime: the ordinary procedure is needed.
    .citizen = After { $fine } an ordinary concession is needed.
