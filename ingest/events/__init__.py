"""What happened: frames over Universal Dependencies become events with roles, dates, status and attribution."""
