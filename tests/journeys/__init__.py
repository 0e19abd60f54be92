"""What people do here from start to finish, in a real browser. ``conftest.py`` gives the browser, ``tools.py`` the
checks."""
