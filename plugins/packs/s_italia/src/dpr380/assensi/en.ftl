assensi-non-necessari = No assents of other administrations are needed.
    .citizen = No permissions of other offices are needed.

assensi-acquisiti = The assents are there, or the conference is called.
    .citizen = The other offices have answered, or were called.

assensi-mancanti = Assents of other administrations are missing: call a conference of services.
    .citizen = The office must call the other offices.
