registro-completo = The request is in the register of access, with outcome and day ({ $data }).
    .citizen = Your request is in the public register of access, without your name.

registro-omesso = The request is not in the register of access: enter it before closing.
    .citizen = Your request must be entered in the register of access.
