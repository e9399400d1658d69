anzio-assegnazione-tempestiva = The application is assigned in time: it could be until { $fine }.
    .citizen = Your request reached in time the office that holds the data.

anzio-assegnazione-tardiva = The application was to be assigned by { $fine }: record the reasons for the delay.
    .citizen = Your request reached late the office that holds the data.
