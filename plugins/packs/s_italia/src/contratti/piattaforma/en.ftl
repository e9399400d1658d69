piattaforma-usata = The procedure runs on a certified platform.
    .citizen = The purchase goes through a recognised platform.

piattaforma-omessa = The procedure does not run on a certified platform: no code of the tender can be had.
    .citizen = The purchase must go through a recognised platform.
