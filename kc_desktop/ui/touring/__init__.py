"""The tour: the real window, driven through the main job by keys, on throw-away folders."""
