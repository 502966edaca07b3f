"""`python -m kiosk`."""

from kiosk.bootstrap import main

raise SystemExit(main())
