oggetto-identificato = The application identifies the data or documents requested.
    .citizen = Your request says clearly what you ask for.

oggetto-non-identificabile = The application does not identify the data or documents requested: invite the applicant to specify.
    .citizen = To answer we need to understand which data or documents you ask for: can you specify?
