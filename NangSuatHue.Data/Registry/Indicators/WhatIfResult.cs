namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>What would come of it: value added, đồng, employees, and labour productivity, đồng per employee.</summary>
public readonly record struct WhatIfResult(double ValueAdded, double Employees, double LabourProductivity);
