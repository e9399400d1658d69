suap-non-telematica = The report did not go through the online office.
    .citizen = The report is filed online.

suap-formato-conforme = The report is in the national format.
    .citizen = The report came in the right format.

suap-formato-errato = The report is not in the national format: ask for correction before sending it on.
    .citizen = The report must be corrected before it goes to the other offices.
