namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>Changes to try, as fractions: 0.1 is ten percent more.</summary>
public readonly record struct WhatIfChange(double Employees, double Revenue, double BoughtIn);
